namespace ContentApi.Platform.Delivery;

/// <summary>A contract type that gives out articles or pictures, which somebody may have to pay for.</summary>
public interface IDelivers
{
    void AddDelivered(DeliveredItems items);
}
